/** The two channels of Electron that carry everything; apart from channels.ts so that the preload carries no schemas. */
export const requestChannel = "desk.request";
export const eventChannel = "desk.event";
