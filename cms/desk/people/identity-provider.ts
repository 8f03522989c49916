import * as oidc from 'openid-client';
import type { OidcSettings } from './oidc-settings.ts';

/** What is remembered of a login that went to the identity server, until it comes back. */
export interface LoginUnderWay {
  state: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
}

export interface IdentityProvider {
  label: string;
  /** Where to send the person, and what to keep meanwhile. Rejects if the identity server does not answer. */
  begin(redirectUri: string): Promise<{ url: URL; login: LoginUnderWay }>;
  /** The name in the claim; undefined if the identity server gave none. Rejects if anything does not fit. */
  finish(returned: URL, login: LoginUnderWay): Promise<string | undefined>;
  /** Where to log out of the identity server too, if it offers that. */
  logoutUrl(returnTo: string): Promise<string | undefined>;
}

const TIMEOUT_SECONDS = 6;
const SCOPE = 'openid profile';

/** OpenID Connect: authorization code with PKCE, state and nonce. The server is asked about itself at the first login. */
export function createIdentityProvider(settings: OidcSettings): IdentityProvider {
  const { issuer, clientId, clientSecret, label, claim } = settings;
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  async function discover(): Promise<oidc.Configuration> {
    const plain = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(issuer, clientId, undefined, authentication(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      // The signature of the ID token is checked although it comes straight from the server.
      execute: [...plain, oidc.enableNonRepudiationChecks],
    });
  }

  return {
    label,
    async begin(redirectUri) {
      const config = await configuration();
      const login = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        redirectUri,
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: login.state,
        nonce: login.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(login.verifier),
        code_challenge_method: 'S256',
      });
      return { url, login };
    },
    async finish(returned, { state, nonce, verifier, redirectUri }) {
      const config = await configuration();
      const current = new URL(redirectUri);
      current.search = returned.search;
      const tokens = await oidc.authorizationCodeGrant(config, current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const told = tokens.claims();
      if (!told) return undefined;
      const named = told[claim] ?? (await userInfo(config, tokens.access_token, told.sub))?.[claim];
      return typeof named === 'string' && named !== '' ? named : undefined;
    },
    async logoutUrl(returnTo) {
      const config = await configuration().catch(() => undefined);
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href;
    },
  };
}

/** Many servers put the name only here. */
function userInfo(config: oidc.Configuration, accessToken: string, subject: string) {
  if (config.serverMetadata().userinfo_endpoint === undefined) return undefined;
  return oidc.fetchUserInfo(config, accessToken, subject);
}

/** The standard's default, HTTP Basic, unless the server says that it wants the secret in the form. */
function authentication(secret: string | undefined): oidc.ClientAuth {
  if (secret === undefined) return oidc.None();
  const basic = oidc.ClientSecretBasic(secret);
  const post = oidc.ClientSecretPost(secret);
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
