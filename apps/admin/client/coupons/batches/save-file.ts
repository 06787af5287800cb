/** Gives the browser a text to keep as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; what is let go at once is lost in some.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
