/** Hands a text to the person as a file. */
export function save(name: string, type: string, text: string): void {
  saveFile(name, new Blob([text], { type }));
}

export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click: it is let go of when that is surely over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
