/** A stylesheet as text: the bundler puts it where it is imported. */
declare module '*.css' {
  const text: string;
  export default text;
}
