import { renderToBuffer } from '@react-pdf/renderer';
import { prepareFonts } from './fonts/fonts.ts';

type Drawing = Parameters<typeof renderToBuffer>[0];

let last: Promise<unknown> = Promise.resolve();

/** Draws a document as a PDF. That keeps a processor busy for some tens of milliseconds, so one waits for the other. */
export function drawInTurn(document: () => Drawing): Promise<Buffer> {
  const draw = async () => {
    await prepareFonts();
    return renderToBuffer(document());
  };
  const drawn = last.then(draw, draw);
  last = drawn.catch(() => undefined);
  return drawn;
}
