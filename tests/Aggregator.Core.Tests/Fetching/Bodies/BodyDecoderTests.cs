using System.IO.Compression;
using System.Text;
using Aggregator.Core.Fetching;
using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Fetching.Bodies;

public sealed class BodyDecoderTests
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private static readonly string Text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<item>{i}</item>"));

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Decode_KnownCoding_GivesText(string? coding)
    {
        var body = coding is null ? Encoding.UTF8.GetBytes(Text) : Encode(Text, coding);

        Decode(body, coding).ShouldBe(Text);
    }

    [Theory]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData(" gzip ")]
    public void Decode_OtherSpelling_GivesText(string coding) => Decode(Encode(Text, "gzip"), coding).ShouldBe(Text);

    [Fact]
    public void Decode_TwoCodings_UndoesTheLastFirst()
    {
        var twice = new FeedResponse { Body = Encode(Text, "br") }.Compressed("gzip").Body.ToArray();

        Decode(twice, "br, gzip").ShouldBe(Text);
    }

    [Fact]
    public void Decode_SeveralGzipMembers_GivesAllOfThem() =>
        Decode([.. Encode(Text, "gzip"), .. Encode("and more", "gzip")], "gzip").ShouldBe(Text + "and more");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(9)]
    public void Decode_GzipWithoutItsLastBytes_BodyFailed(int missing) =>
        Run(Rent(Encode(Text, "gzip")[..^missing]), "gzip", MaxBytes).Failure.ShouldBe(RefreshOutcomeKind.BodyFailed);

    [Fact]
    public void Decode_RawDeflate_GivesText()
    {
        using var buffer = new MemoryStream();
        using (var deflate = new DeflateStream(buffer, CompressionLevel.Fastest))
            deflate.Write(Encoding.UTF8.GetBytes(Text));

        Decode(buffer.ToArray(), "deflate").ShouldBe(Text);
    }

    [Theory]
    [InlineData("gzip", "<rss/>")]
    [InlineData("identity", "<rss/>")]
    [InlineData("", "<rss/>")]
    [InlineData("gzip", "")]
    public void Decode_CodingNamedButNotApplied_TakesBodyAsItIs(string coding, string text) =>
        Decode(Encoding.UTF8.GetBytes(text), coding).ShouldBe(text);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Decode_CutOff_BodyFailed(string coding)
    {
        var encoded = Encode(Text, coding);

        var result = Run(Rent(encoded[..(encoded.Length / 2)]), coding, MaxBytes);

        result.Failure.ShouldBe(RefreshOutcomeKind.BodyFailed);
        result.Cause.ShouldBe($"damaged {coding} data");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Decode_Damaged_BodyFailed(string coding)
    {
        var encoded = Encode(Text, coding);
        encoded.AsSpan(encoded.Length / 3, 200).Fill(0xFF);

        Run(Rent(encoded), coding, MaxBytes).Failure.ShouldBe(RefreshOutcomeKind.BodyFailed);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip")]
    public void Decode_CodingNotOffered_BodyFailed(string coding) =>
        Run(Rent(Encode(Text, "gzip")), coding, MaxBytes).Failure.ShouldBe(RefreshOutcomeKind.BodyFailed);

    [Fact]
    public void Decode_MoreThanAllowed_TooLarge()
    {
        var result = Run(Rent(Encode(Text, "gzip")), "gzip", maxBytes: 10_000);

        result.Failure.ShouldBe(RefreshOutcomeKind.TooLarge);
    }

    [Fact]
    public void Decode_ExactlyAllowed_GivesText() =>
        Run(Rent(Encode(Text, "gzip")), "gzip", Text.Length).IsSuccess.ShouldBeTrue();

    [Fact]
    public void Decode_Bomb_TooLargeByItsRatio()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize))
            gzip.Write(new byte[7_000_000]);

        var result = Run(Rent(bomb.ToArray()), "gzip", MaxBytes);

        result.Failure.ShouldBe(RefreshOutcomeKind.TooLarge);
        result.Cause!.ShouldContain("expands");
    }

    private static byte[] Encode(string text, string coding) => FeedResponse.Of(text).Compressed(coding).Body.ToArray();

    private static RentedBody Rent(ReadOnlySpan<byte> bytes)
    {
        var body = new RentedBody(16);
        while (!bytes.IsEmpty)
        {
            var room = body.Room().Span;
            var count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            body.Advance(count);
            bytes = bytes[count..];
        }

        return body;
    }

    private static BodyResult Run(RentedBody body, string? coding, int maxBytes)
    {
        if (BodyDecoder.TryRead(coding, out var codings) is { } complaint)
            return BodyResult.Failed(RefreshOutcomeKind.BodyFailed, complaint);
        var decoder = new BodyDecoder(new FetchingOptions { MaxBytes = maxBytes });
        var result = decoder.DecodeAsync(body, codings, static _ => ValueTask.CompletedTask);
        result.IsCompleted.ShouldBeTrue();
        return result.Result;
    }

    private static string Decode(byte[] bytes, string? coding)
    {
        var result = Run(Rent(bytes), coding, MaxBytes);
        result.IsSuccess.ShouldBeTrue(result.Cause);
        using (result.Body)
            return Encoding.UTF8.GetString(result.Body!.Span);
    }
}
