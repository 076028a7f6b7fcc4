/** How the bookings are shown: all beamlines side by side, one beamline by a stretch of time, or as a table. */
export type CalendarView = "lanes" | "month" | "week" | "day" | "list" | "table";
