using Aggregator.Core.Application;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Application;

public sealed class ChangeCursorTests
{
    private static readonly UInt128 Store = new(0x0123456789ABCDEF, 42);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void Read_OwnCursor_IsTheSequence(long sequence) => ChangeCursor.Read(Store, ChangeCursor.Write(Store, sequence)).ShouldBe(sequence);

    [Fact]
    public void Read_AnotherStoresCursor_IsRefused() =>
        Should.Throw<InvalidCursorException>(() => ChangeCursor.Read(Store + 1, ChangeCursor.Write(Store, 1)));

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("AgAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Read_NoCursor_IsRefused(string text) => Should.Throw<InvalidCursorException>(() => ChangeCursor.Read(Store, text));

    [Fact]
    public void Read_NegativeSequence_IsRefused() =>
        Should.Throw<InvalidCursorException>(() => ChangeCursor.Read(Store, ChangeCursor.Write(Store, -1)));
}
