import { fileURLToPath } from 'node:url';
import { Font } from '@react-pdf/renderer';

/** The storefront's own face: Latin, Greek, Cyrillic and Vietnamese. */
const OWN = 'Inter';
/** Has letters that Inter has not: Arabic, Hebrew, Armenian, Georgian. */
const WIDE = 'DejaVu Sans';

let ready: Promise<void> | undefined;

/**
 * Makes the faces known to the renderer and reads them from disk, once. They are plain
 * TrueType files: unpacking compressed ones anew for each document took three quarters of its time.
 */
export function prepareFonts(): Promise<void> {
  return (ready ??= register());
}

async function register(): Promise<void> {
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
  for (const fontFamily of [OWN, WIDE])
    for (const fontWeight of [400, 700]) await nameGlyphs({ fontFamily, fontWeight });
}

/**
 * Lets every glyph know its letter. A glyph that is first met as a part of another one (the E of É) would else stay
 * nameless for as long as the program runs: drawn as ever, but in no later document found, copied or read out.
 */
async function nameGlyphs(face: { readonly fontFamily: string; readonly fontWeight: number }): Promise<void> {
  await Font.load(face);
  const font = Font.getFont(face)?.data;
  const known: readonly number[] = font?.characterSet ?? [];
  const letters = known.filter((letter) => !isShape(letter));
  for (const letter of letters.toSorted((a, b) => oddness(a) - oddness(b) || a - b))
    font?.glyphForCodePoint(letter);
}

/** A place for other shapes of letters, the face's own or Unicode's: they are named by the letters they stand for. */
const isShape = (letter: number): boolean =>
  (letter >= 0xfb00 && letter <= 0xfeff) || /\p{Co}/u.test(String.fromCodePoint(letter));

/** Of letters that share a glyph the commonest names it: the hyphen before the soft one, iota before the African one. */
function oddness(letter: number): number {
  const text = String.fromCodePoint(letter);
  const isPlain = text.normalize('NFC') === text && !/[\p{Cf}\p{Lm}\p{Sk}]/u.test(text);
  const isCommon = letter < 0x180 || (letter >= 0x370 && letter < 0x530);
  return (isPlain ? 0 : 2) + (isCommon ? 0 : 1);
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
