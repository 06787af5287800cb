import { fileURLToPath } from 'node:url';
import { Font } from '@react-pdf/renderer';

/** The storefront's own face: Latin, Greek, Cyrillic and Vietnamese. */
const OWN = 'Inter';
/** Has letters that Inter has not: Arabic, Hebrew, Armenian, Georgian. */
const WIDE = 'DejaVu Sans';

let isRegistered = false;

/**
 * Makes the faces known to the renderer, which reads them from disk when a document needs them. They are plain
 * TrueType files: unpacking compressed ones anew for each document took three quarters of its time.
 */
export function registerFonts(): void {
  if (isRegistered) return;
  isRegistered = true;
  Font.register({
    family: OWN,
    fonts: [
      { src: fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')) },
      {
        src: fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf')),
        fontWeight: 700,
      },
    ],
  });
  Font.register({
    family: WIDE,
    fonts: [
      { src: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')) },
      {
        src: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
        fontWeight: 700,
      },
    ],
  });
  // Names are not ours to hyphenate.
  Font.registerHyphenationCallback((word) => [word]);
}

const OWN_LETTERS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}]*$/u;

/** The faces a text needs, first choice first. */
export function facesFor(text: string): string[] {
  return OWN_LETTERS.test(text) ? [OWN] : [OWN, WIDE];
}

const DRAWABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Inherited}\p{Nd}\p{P}\p{Z}\p{Sc}+=<>|^`~°©®]*$/u;

/** A text without pictures, which no face has; null when it has letters that cannot be drawn, such as Chinese ones. */
export function drawable(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .replace(/(?![\d#*])[\p{Extended_Pictographic}\p{Emoji_Component}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain !== '' && DRAWABLE.test(plain) ? plain : null;
}
