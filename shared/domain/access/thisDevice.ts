/** Whoever sits at this computer, where nobody signs in. */
export const THIS_DEVICE = "person:this-device";
