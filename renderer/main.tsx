import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "#renderer/ui/fonts.css";
import "#renderer/ui/theme.css";
import "#renderer/ui/controls.css";
import "#renderer/ui/page.css";
import "#renderer/ui/frame/frame.css";
import "#renderer/ui/frame/fullPage.css";
import { App } from "#renderer/App.tsx";
import { opening, takenOver } from "#renderer/opening.ts";
import { readLetters } from "#renderer/platform/readLetters.ts";
import { reportErrors } from "#renderer/platform/reportErrors.ts";

const element = document.getElementById("root");
if (!element) throw new Error("The page has no #root");
const root = createRoot(element);
readLetters();
reportErrors();
// React would hold back by 300 ms what follows a waiting place, so it is asked to draw when there is something to draw.
const opened = await opening;
flushSync(() => root.render(<App opened={opened} takenOver={takenOver} />));
