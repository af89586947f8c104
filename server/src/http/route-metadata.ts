/** Metadata key under which a controller method carries its route of the contract. */
export const ROUTE = Symbol('route');
