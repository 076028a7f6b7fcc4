/**
 * What `waited` comes to, or an error that names what did not come in time: nothing waits for ever without a word.
 * @template T
 * @param {string} what what is waited for, as in "waited 60 s for …"
 * @param {number} longestMs
 * @param {Promise<T>} waited
 * @returns {Promise<T>}
 */
export async function within(what, longestMs, waited) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${longestMs / 1000} s for ${what}, in vain.`)), longestMs);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([waited, late]));
  } finally {
    clearTimeout(timer);
  }
}
