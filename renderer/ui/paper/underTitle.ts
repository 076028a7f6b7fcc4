/**
 * Sends what is on screen to paper while the document bears this title: it becomes that of the PDF, and of the job in the printer's queue.
 * Null where it failed.
 */
export async function underTitle<Result>(title: string, send: () => Promise<Result>): Promise<Result | null> {
  const before = document.title;
  document.title = title;
  try {
    // Letters that are still being read would be missing on paper.
    await document.fonts.ready;
    return await send();
  } catch {
    return null;
  } finally {
    document.title = before;
  }
}
