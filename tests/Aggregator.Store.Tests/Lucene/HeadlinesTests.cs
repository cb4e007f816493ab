using Aggregator.Store.Embedded.Lucene;

namespace Aggregator.Store.Tests.Lucene;

public sealed class HeadlinesTests
{
    [Theory]
    [InlineData("Storm hits coast", "STORM hits – coast!", true)]
    [InlineData("Storm hits coast", "Storm hits the coast", false)]
    [InlineData("Émile", "Emile", false)]
    public void Hash_Titles_AreComparedByLettersWithoutCase(string one, string other, bool same) =>
        (Headlines.Hash(one) == Headlines.Hash(other)).ShouldBe(same);

    [Theory]
    [InlineData("")]
    [InlineData(" – !")]
    public void Hash_NoWords_IsNone(string title) => Headlines.Hash(title).ShouldBe(Headlines.None);
}
