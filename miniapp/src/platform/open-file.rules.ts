/** What WeChat's reader opens. */
const types = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const;
type DocumentType = (typeof types)[number];

/** The kind of document by the end of its name; undefined where WeChat must find out itself. */
export function documentType(name: string): DocumentType | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return types.find(type => type === ending);
}
