using Aggregator.Core.Querying;

namespace Aggregator.Core.Tests.Querying;

public sealed class OpaqueCursorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(25)]
    [InlineData(OpaqueCursor.MaxPayloadLength)]
    public void TryDecode_Encoded_GivesThePayload(int length)
    {
        var payload = Enumerable.Range(0, length).Select(i => (byte)(i * 37)).ToArray();

        var cursor = OpaqueCursor.Encode(3, payload);

        cursor.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '_');
        OpaqueCursor.TryDecode(cursor, 3, out var decoded).ShouldBeTrue();
        decoded.ShouldBe(payload);
        OpaqueCursor.TryDecode(cursor, 4, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("A!")]
    [InlineData("AwE=")]
    [InlineData(" AwE")]
    [InlineData("AwF")]
    [InlineData("ä")]
    public void TryDecode_OtherText_IsRefused(string? text) => OpaqueCursor.TryDecode(text, 3, out _).ShouldBeFalse();

    [Fact]
    public void TryDecode_TooLong_IsRefused() => OpaqueCursor.TryDecode(new string('A', 1_000_000), 0, out _).ShouldBeFalse();

    [Fact]
    public void Encode_TooLong_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => OpaqueCursor.Encode(1, new byte[OpaqueCursor.MaxPayloadLength + 1]));
}
