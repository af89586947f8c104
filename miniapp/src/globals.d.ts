/// <reference types="@tarojs/taro" />

/** Address of the server without `/api`; empty in a browser, where the page's own server answers. */
declare const API_BASE: string;
/** Whom the help button calls until the server says otherwise. */
declare const HELP_PHONE: string;
declare const HELP_NAME: string;
declare const HELP_HOURS: string;

declare module '*.scss';
