declare const brand: unique symbol;

/** `Base` marked with a name, so that two meanings of the same base type cannot be mixed by mistake. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
