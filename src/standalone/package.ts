/** What installs the package elsewhere: the manifest of krew, and a Homebrew formula, for one tarball. */

/** A tarball that `npm pack` has made, at its public address. */
export interface Tarball {
  readonly version: string;
  readonly homepage: string;
  readonly url: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

const summary = 'Explain why GKE Pods cannot pull their images';

/**
 * The manifest of krew (https://krew.sigs.k8s.io/docs/developer-guide/plugin-manifest). krew links `bin` as
 * `kubectl-pullbook`.
 */
export function krewManifest({ version, homepage, url, sha256 }: Tarball): string {
  return `apiVersion: krew.googlecontainertools.github.com/v1alpha2
kind: Plugin
metadata:
  name: pullbook
spec:
  version: v${version}
  homepage: ${homepage}
  shortDescription: ${summary}
  description: |
    Finds the Pods of a GKE cluster that are waiting for their image, says why, and
    prints what to do. It runs kubectl and gcloud, reads only, and reports as
    unknown what it has no permission to read. On Google Cloud and on Cloud de Confiance by
    S3NS, in English and French.
  caveats: |
    Needs Node 20.19 or newer. What concerns Google Cloud needs gcloud.
  platforms:
    - selector:
        matchExpressions:
          - key: os
            operator: In
            values: [linux, darwin]
      uri: ${url}
      sha256: ${sha256}
      files:
        - from: package/bin/pullbook.mjs
          to: .
        - from: package/bin/mcp.mjs
          to: .
        - from: package/LICENSE
          to: .
      bin: pullbook.mjs
`;
}

/** A formula of Homebrew (https://docs.brew.sh/Formula-Cookbook). */
export function homebrewFormula({ homepage, url, sha256 }: Tarball): string {
  return `class Pullbook < Formula
  desc "${summary}"
  homepage "${homepage}"
  url "${url}"
  sha256 "${sha256}"
  license "Apache-2.0"

  depends_on "node"

  def install
    libexec.install "bin/pullbook.mjs", "bin/mcp.mjs"
    %w[pullbook kubectl-pullbook kubectl_complete-pullbook].each do |name|
      bin.install_symlink libexec/"pullbook.mjs" => name
    end
    generate_completions_from_executable(bin/"pullbook", "completion")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/pullbook --version")
  end
end
`;
}
