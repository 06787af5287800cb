import { create } from 'qrcode';

/** A QR code as its dark squares: `size` squares a side, `isDark(row, column)`. */
export interface QrModules {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** The QR code of a text; medium correction, so that a creased print still reads. */
export function qrModules(text: string): QrModules {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (row, column) => Boolean(modules.get(row, column)) };
}
