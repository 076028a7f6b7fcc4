import * as z from "zod/mini";

/**
 * To be called before a module with schemas is loaded. The schema library would try whether it may make code at run time as
 * soon as a schema is made; our content security policy forbids it, and the mere try is reported as a violation.
 */
export function readySchemas(): void {
  z.config({ jitless: true });
}
