/** Offers a file to the person under this name; the system's own dialog asks where to put it. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has read the address once this task is over.
  setTimeout(() => URL.revokeObjectURL(address));
}
