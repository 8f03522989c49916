/** Why the host did not let somebody in, from what Decap's backends throw: an error, perhaps with an HTTP status. */
export function loginProblem(error: unknown, host: string, repo: string): string {
  const { message = '', status } = error as { message?: string; status?: number | null };
  if (message.includes('does not have access')) {
    return `您的 ${host} 账号还不能修改仓库 ${repo}，请管理网站的人给您开通。`;
  }
  if (status === 401) return `${host} 的登录已过期，请重新登录。`;
  if (status === 403 || status === 404) {
    return `在 ${host} 上打不开仓库 ${repo}：可能名称写错了，也可能您的账号没有权限。请找管理网站的人。`;
  }
  return `连不上 ${host}，请检查网络，过一会儿再试。`;
}
