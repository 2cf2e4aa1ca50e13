/**
 * The global scope of a service worker, as far as it is used: TypeScript’s types for workers cannot stand beside those
 * for pages, which the rest of the site needs.
 */
export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface Requested extends Lasting {
  readonly request: Request;
  /** The page that asks, empty for a navigation. */
  readonly clientId: string;
  /** The page that a navigation makes. */
  readonly resultingClientId: string;
  respondWith(reply: Promise<Response>): void;
}

interface Client {
  readonly id: string;
  postMessage(message: unknown): void;
}

interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    matchAll(options: { readonly includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', act: (event: Requested) => void): void;
}

export const worker = globalThis as unknown as Scope;
