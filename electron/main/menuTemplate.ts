import type { MenuItemConstructorOptions } from "electron";
import type { MenuWords } from "#electron/main/menuWords.ts";
import type { EventContent } from "#shared/ipc/channels.ts";

type Command = EventContent<"menu.command">;

export type MenuDeps = {
  readonly words: MenuWords;
  /** Reload and developer tools, for developers. */
  readonly isPackaged: boolean;
  readonly send: (command: Command) => void;
  readonly zoom: (direction: "in" | "out" | "reset") => void;
};

/** The application menu as data. What it starts happens in the page; what the system knows how to do is a role. */
export function menuTemplate(deps: MenuDeps): MenuItemConstructorOptions[] {
  const { words } = deps;
  return [
    { label: words.file, submenu: fileMenu(deps) },
    { label: words.edit, submenu: editMenu(deps) },
    { label: words.view, submenu: viewMenu(deps) },
    { label: words.help, submenu: [command(deps, words.about, "about")] },
  ];
}

function fileMenu(deps: MenuDeps): MenuItemConstructorOptions[] {
  return [
    command(deps, deps.words.newBooking, "new-booking"),
    command(deps, deps.words.print, "print", "CmdOrCtrl+P"),
    { type: "separator" },
    { label: deps.words.quit, role: "quit" },
  ];
}

function editMenu(deps: MenuDeps): MenuItemConstructorOptions[] {
  const { words } = deps;
  return [
    command(deps, words.undo, "undo", "CmdOrCtrl+Z"),
    command(deps, words.redo, "redo", "CmdOrCtrl+Shift+Z"),
    { type: "separator" },
    { label: words.cut, role: "cut" },
    { label: words.copy, role: "copy" },
    { label: words.paste, role: "paste" },
    { label: words.selectAll, role: "selectAll" },
  ];
}

function viewMenu(deps: MenuDeps): MenuItemConstructorOptions[] {
  const { words } = deps;
  return [
    command(deps, words.lanes, "view-lanes"),
    command(deps, words.month, "view-month"),
    command(deps, words.week, "view-week"),
    command(deps, words.day, "view-day"),
    command(deps, words.list, "view-list"),
    command(deps, words.table, "view-table"),
    command(deps, words.today, "go-to-today"),
    { type: "separator" },
    zoom(deps, words.zoomIn, "in", "CmdOrCtrl+Plus"),
    // "+" without Shift, as on most keyboards.
    { ...zoom(deps, words.zoomIn, "in", "CmdOrCtrl+="), visible: false, acceleratorWorksWhenHidden: true },
    zoom(deps, words.zoomOut, "out", "CmdOrCtrl+-"),
    zoom(deps, words.zoomReset, "reset", "CmdOrCtrl+0"),
    { label: words.fullScreen, role: "togglefullscreen" },
    ...(deps.isPackaged ? [] : developerEntries(words)),
  ];
}

function developerEntries(words: MenuWords): MenuItemConstructorOptions[] {
  return [
    { type: "separator" },
    { label: words.reload, role: "reload" },
    { label: words.developerTools, role: "toggleDevTools" },
  ];
}

/** The page listens for the keys itself: in a text field Ctrl+Z belongs to the text, so the menu only shows them. */
function command(deps: MenuDeps, label: string, name: Command, keys?: string): MenuItemConstructorOptions {
  return {
    id: name,
    label,
    click: () => deps.send(name),
    ...(keys !== undefined && { accelerator: keys, registerAccelerator: false }),
  };
}

function zoom(
  deps: MenuDeps,
  label: string,
  direction: "in" | "out" | "reset",
  accelerator: string,
): MenuItemConstructorOptions {
  return { label, accelerator, click: () => deps.zoom(direction) };
}
