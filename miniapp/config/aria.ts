/** Without these Taro drops every `aria-*` attribute from the WeChat build (NervJS/taro#10025). */
const names = [
  'role',
  'label',
  'hidden',
  'live',
  'checked',
  'disabled',
  'selected',
  'expanded',
  'modal',
  'invalid',
  'required',
  'valuenow',
  'valuemin',
  'valuemax',
  'valuetext',
] as const;

const attributes = Object.fromEntries(names.map(name => [`aria-${name}`, '']));

export const aria = {
  View: attributes,
  Text: attributes,
  Button: attributes,
  Input: attributes,
  Textarea: attributes,
  Image: attributes,
  Picker: attributes,
};
