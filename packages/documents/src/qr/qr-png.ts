import { toBuffer } from 'qrcode';

/** The QR code of a text as a PNG for mails, with the light edge that scanners need; the same bytes each time. */
export async function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: 'M', margin: 4, scale: 8 });
}
