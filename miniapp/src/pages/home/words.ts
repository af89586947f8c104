export const words = {
  title: '晚晴',
  hello: (name: string) => `${name}，您好`,
};
