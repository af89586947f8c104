/** Filled in when building. */
declare const process: { readonly env: { readonly TARO_ENV: 'weapp' | 'h5' } };
