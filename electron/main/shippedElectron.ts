/** The Electron that is handed to users; any other is a stand-in for tests (docs/adr/0010). Same as in package.json. */
export const shippedElectron = "45.4.1";
