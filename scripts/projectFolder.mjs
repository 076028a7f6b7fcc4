import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout this script lies in, without a slash at the end. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
