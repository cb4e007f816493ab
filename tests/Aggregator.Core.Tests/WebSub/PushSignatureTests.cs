using System.Security.Cryptography;
using System.Text;
using Aggregator.Core.WebSub;

namespace Aggregator.Core.Tests.WebSub;

public sealed class PushSignatureTests
{
    private const string Secret = "key";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("The quick brown fox jumps over the lazy dog");

    // Known answers: https://en.wikipedia.org/wiki/HMAC#Examples
    private const string Sha1 = "de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9";
    private const string Sha256 = "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";

    public static TheoryData<string, string?, bool> Headers => new()
    {
        { "sha256", "sha256=" + Sha256, true },
        { "upper case", "SHA256=" + Sha256.ToUpperInvariant(), true },
        { "blanks", " sha256 = " + Sha256 + " ", true },
        { "sha384", "sha384=" + Of(HMACSHA384.HashData), true },
        { "sha512", "sha512=" + Of(HMACSHA512.HashData), true },
        { "sha1, though right", "sha1=" + Sha1, false },
        { "none", null, false },
        { "empty", "", false },
        { "blank", " ", false },
        { "no method", Sha256, false },
        { "an unknown method", "md5=" + Sha256, false },
        { "no digits", "sha256=", false },
        { "another body's", "sha256=" + Sha256.Replace('f', 'e'), false },
        { "cut short", "sha256=" + Sha256[..^2], false },
        { "too long", "sha256=" + Sha256 + "00", false },
        { "no hex", "sha256=" + Sha256[..^1] + "g", false },
        { "of another method's length", "sha512=" + Sha256, false },
        { "sha256 under another's name", "sha384=" + Sha256 + Sha256[..32], false },
        { "two", $"sha1={Sha1},sha256={Sha256}", false },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Complaint_Header_IsOnlySilentForTheSecretsHolder(string name, string? header, bool isRight) =>
        (PushSignature.Complaint(header, Secret, Body) is null).ShouldBe(isRight, name);

    [Fact]
    public void Complaint_OneBitOfTheBodyChanged_IsWrong()
    {
        var body = Body.ToArray();
        body[^1] ^= 1;

        PushSignature.Complaint("sha256=" + Sha256, Secret, body).ShouldBe("its signature is wrong");
        PushSignature.Complaint("sha256=" + Sha256, "Key", Body).ShouldBe("its signature is wrong");
    }

    private static string Of(Func<byte[], byte[], byte[]> hash) => Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(Secret), Body));
}
