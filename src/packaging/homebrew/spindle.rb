class Spindle < Formula
  desc "Images of optical discs: BIN/CUE, ISO, CHD, CCD, MDS, NRG, CDI, GDI"
  homepage "https://github.com/spindle-disc/spindle"
  url "@URL@/spindle-@VERSION@.tar.gz"
  sha256 "@SHA256_TAR@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    rm "bin/spindle.bat"
    man1.install Dir["share/man/man1/*"]
    bash_completion.install "share/bash-completion/completions/spindle"
    zsh_completion.install "share/zsh/site-functions/_spindle"
    fish_completion.install "share/fish/vendor_completions.d/spindle.fish"
    libexec.install "bin", "lib"
    doc.install "LICENSE", "NOTICE", "THIRD-PARTY"
    (bin/"spindle").write_env_script libexec/"bin/spindle", Language::Java.overridable_java_home_env
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/spindle --version")
    (testpath/"a.iso").write("\0" * 2048)
    assert_match "1 track", shell_output("#{bin}/spindle info a.iso")
  end
end
