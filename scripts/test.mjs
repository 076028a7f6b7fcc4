// `npm test`: everything the project checks, on any machine. The last line holds the sums.
import { checkSteps } from "./checkSteps.mjs";
import { finish, runSteps } from "./steps.mjs";
import { buildStep, storiesStep } from "./windowSteps.mjs";

finish(await runSteps([...checkSteps, [buildStep], [storiesStep([])]]));
