// `npm run check`: everything but the stories in the window.
import { checkSteps } from "./checkSteps.mjs";
import { finish, runSteps } from "./steps.mjs";

finish(await runSteps(checkSteps));
