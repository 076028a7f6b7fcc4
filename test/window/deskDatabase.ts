import type { Page } from "playwright-core";
import { DATABASE_NAME } from "#renderer/data/db.ts";
import { databaseOf } from "#renderer/platform/facilityDesk.ts";

/** The name of the local database that the window has open: that of its person at its facility, or of a program that works alone. */
export function deskDatabase(page: Page): string {
  const desk = new URL(page.url()).searchParams.get("desk");
  return desk === null ? DATABASE_NAME : databaseOf(desk);
}
