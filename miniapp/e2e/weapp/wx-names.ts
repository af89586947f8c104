import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

let names: readonly string[] | undefined;

/** Every function of `wx`, out of WeChat's own typings. */
export function known(): readonly string[] {
  names ??= namesOfWx();
  return names;
}

function namesOfWx(): readonly string[] {
  const load = createRequire(import.meta.url);
  const file = load.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const member of node.members.filter(ts.isMethodSignature)) found.add(member.name.getText(source));
    } else ts.forEachChild(node, look);
  };
  look(source);
  return [...found];
}
