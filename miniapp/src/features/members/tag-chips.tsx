import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';
import { ManyChips } from '../../ui';

interface TagChipsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => unknown;
}

/** The office's own words for its members; nothing where it has none. */
export function TagChips({ label, value, onChange }: TagChipsProps) {
  const known = useRemote(() => api.members.tags());
  // Tags that nobody has any more can still be taken off.
  const tags = [...new Set([...(known.value?.items ?? []).map(({ tag }) => tag), ...value])];
  if (tags.length === 0) return null;
  return (
    <ManyChips
      label={label}
      options={tags.map(tag => ({ value: tag, label: tag }))}
      value={value}
      onChange={onChange}
    />
  );
}
