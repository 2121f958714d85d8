class Clickwage < Formula
  desc "Real hourly wage after unpaid time, fees, charges and costs"
  homepage "@url@"
  url "@url@/clickwage-@version@.zip"
  sha256 "@sha256@"
  license "@licence@"

  depends_on "openjdk"

  def install
    (libexec/"bin").install "bin/clickwage"
    libexec.install "lib"
    man1.install Dir["share/man/man1/*"]
    (man/"fr/man1").install Dir["share/man/fr/man1/*"]
    bash_completion.install "share/bash-completion/completions/clickwage"
    zsh_completion.install "share/zsh/site-functions/_clickwage"
    doc.install Dir["share/doc/clickwage/*"]
    (bin/"clickwage").write_env_script libexec/"bin/clickwage", Language::Java.overridable_java_home_env
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/clickwage --version")
  end
end
