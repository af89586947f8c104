interface Routes {
  readonly routes?: readonly { readonly path?: string; readonly load?: (...given: unknown[]) => unknown }[];
}

/** Fetches the code of a page, so that it opens later without network; where it cannot be, nothing happens. */
export function fetchPage(path: string): void {
  // Taro's router keeps its routes here, each with what fetches its page.
  const { routes = [] } = (window as { __taroAppConfig?: Routes }).__taroAppConfig ?? {};
  const parts = routes.find(route => `/${route.path}` === path)?.load?.(null, {});
  for (const part of Array.isArray(parts) ? parts : [parts]) Promise.resolve(part).catch(() => undefined);
}
