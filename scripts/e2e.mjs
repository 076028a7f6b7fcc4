// `npm run e2e -- <name>`: the stories in the real window whose path holds <name>; all of them without a name.
import { finish, runSteps } from "./steps.mjs";
import { buildStep, storiesStep } from "./windowSteps.mjs";

const names = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const ready = process.argv.includes("--built");
finish(await runSteps([...(ready ? [] : [[buildStep]]), [storiesStep(names, { live: true })]]));
