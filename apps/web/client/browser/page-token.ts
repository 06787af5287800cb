/** The secret at the end of a link such as `/o/<token>`. */
export function pageToken(pathname: string): string {
  return decodeURIComponent(pathname.split('/').findLast(Boolean) ?? '');
}
