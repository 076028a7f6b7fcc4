// The compiler of schemas tries `new Function`, which the window's rules report as a violation. Imported before any schema is made.
import * as z from "zod/mini";

z.config({ jitless: true });
