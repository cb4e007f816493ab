using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Tests.Normalization.Text;

public sealed class WordCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("one two three", 3)]
    [InlineData("don't stop – now!", 3)]
    [InlineData("e-mail C++ 2024", 3)]
    [InlineData("日本語", 3)]
    [InlineData("東京 Tower です", 5)]
    [InlineData("안녕 세계", 2)]
    [InlineData("Москва слезам", 2)]
    [InlineData("… - !", 0)]
    public void Count_Text_CountsWords(string text, int expected) => WordCounter.Count(text).ShouldBe(expected);
}
