import Taro, { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { HOME } from '../places';

/** WeChat keeps ten pages; the eleventh would not open. */
const deepest = 10;

/** Opens a page on top of this one. */
export function go(path: string): void {
  const full = Taro.getCurrentPages().length >= deepest;
  void (full ? Taro.redirectTo({ url: path }) : Taro.navigateTo({ url: path }));
}

/** Opens a page in place of this one, so that going back does not return here. */
export const goInstead = (path: string): void => void Taro.redirectTo({ url: path });

/** One page back; home where this is the first page (a scanned link). */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.redirectTo({ url: HOME });
}

/** Opens one of the fixed places: back to it where it lies below, so that pages do not pile up. */
export function visit(path: string): void {
  const pages = Taro.getCurrentPages();
  const depth = pages.map(page => `/${(page.route ?? '').replace(/^\//, '')}`).lastIndexOf(path);
  if (depth === pages.length - 1) return;
  if (depth >= 0) void Taro.navigateBack({ delta: pages.length - 1 - depth });
  else if (path === HOME) void Taro.reLaunch({ url: path });
  else go(path);
}

/** `/pages/x/index` with a query; values that are undefined are left out. */
export function pathTo(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return text ? `${path}?${text}` : path;
}

/** Query of this page, decoded: neither WeChat nor Taro's browser router does it. */
export function useQuery(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter();
  return useMemo(
    () => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(value)])),
    [params],
  );
}

/** Path of this page, `/pages/x/index`. */
export function useHere(): string {
  const { path } = useRouter();
  return `/${path.replace(/^\//, '').replace(/\?.*$/, '')}`;
}

function decoded(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return value;
  }
}
