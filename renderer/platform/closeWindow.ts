/** As by the cross of the window: the shell remembers its place and ends with it. */
export function closeWindow(): void {
  window.close();
}
