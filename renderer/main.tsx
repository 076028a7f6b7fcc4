import { createRoot } from "react-dom/client";
import "#renderer/ui/fonts.css";
import "#renderer/ui/theme.css";
import "#renderer/ui/controls.css";
import "#renderer/ui/page.css";
import "#renderer/ui/frame/frame.css";
import "#renderer/ui/frame/fullPage.css";
import { App } from "#renderer/App.tsx";
import { openDesk } from "#renderer/data/openDesk.ts";
import { reportErrors } from "#renderer/platform/reportErrors.ts";
import { once } from "#renderer/platform/once.ts";

const takenOver = once();
// The database opens while React and the first screen are still being set up.
const opening = openDesk({ onTakenOver: takenOver.happen });

reportErrors();
const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");
createRoot(root).render(<App opening={opening} takenOver={takenOver} />);
