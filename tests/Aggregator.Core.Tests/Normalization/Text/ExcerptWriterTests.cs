using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Tests.Normalization.Text;

public sealed class ExcerptWriterTests
{
    private const string Sentence = "This is the first sentence of a summary, and it is quite long enough to stand alone as one.";

    [Theory]
    [InlineData("A summary. The post Title of it appeared first on Site Name.", "A summary.")]
    [InlineData("A summary. The post Title first appeared on Site.", "A summary.")]
    [InlineData("A summary. Der Beitrag Titel erschien zuerst auf Seite.", "A summary.")]
    [InlineData("A summary. L’article Titre est apparu en premier sur Site.", "A summary.")]
    [InlineData("A summary. Read more", "A summary.")]
    [InlineData("A summary. Read More »", "A summary.")]
    [InlineData("A summary. Read more →", "A summary.")]
    [InlineData("A summary. Continue reading…", "A summary.")]
    [InlineData("A summary. Continue reading “Title of the page”", "A summary.")]
    [InlineData("A summary that is […]", "A summary that is…")]
    [InlineData("A summary that is [...]", "A summary that is…")]
    [InlineData("A summary. […]", "A summary.")]
    [InlineData("A summary (more…)", "A summary…")]
    [InlineData("A summary […] Read more The post X appeared first on Y.", "A summary…")]
    [InlineData("A summary. Weiterlesen", "A summary.")]
    [InlineData("A summary. Leer más", "A summary.")]
    [InlineData("They read more books than others do in a year.", "They read more books than others do in a year.")]
    [InlineData("He wrote […] and more.", "He wrote […] and more.")]
    [InlineData("", "")]
    public void Write_Tail_IsDropped(string summary, string expected) =>
        ExcerptWriter.Write(summary, "").ShouldBe(expected);

    [Fact]
    public void Write_LongSummary_EndsAtASentence()
    {
        var excerpt = ExcerptWriter.Write(string.Join(' ', Enumerable.Repeat(Sentence, 10)), "");
        excerpt.Length.ShouldBeLessThanOrEqualTo(500);
        excerpt.ShouldBe(string.Join(' ', Enumerable.Repeat(Sentence, 5)));
    }

    [Fact]
    public void Write_LongSentence_EndsAtAWordWithAnEllipsis()
    {
        var excerpt = ExcerptWriter.Write(string.Join(' ', Enumerable.Repeat("word", 500)), "");
        excerpt.Length.ShouldBeLessThanOrEqualTo(500);
        excerpt.ShouldEndWith("word…");
    }

    [Theory]
    [InlineData("Mr. Smith", "Dr. No")]
    [InlineData("the U.S. Senate", "J. Smith")]
    public void Write_Abbreviation_EndsNoSentence(string first, string second)
    {
        var text = Sentence + " " + string.Join(' ', Enumerable.Repeat($"and {first} met {second}", 40));
        ExcerptWriter.Write(text, "").ShouldBe(Sentence);
    }

    [Fact]
    public void Write_NoSummary_TakesTheText() => ExcerptWriter.Write(null, "The text. Read more").ShouldBe("The text.");

    [Fact]
    public void Write_SummaryOfNothingButATail_TakesTheText() => ExcerptWriter.Write("Read more", "The text.").ShouldBe("The text.");

    [Fact]
    public void Write_TextWithoutSpaces_IsCutInsideNoPair()
    {
        var excerpt = ExcerptWriter.Write(string.Concat(Enumerable.Repeat("😀", 400)), "");
        excerpt.Length.ShouldBeLessThanOrEqualTo(500);
        char.IsHighSurrogate(excerpt[^2]).ShouldBeFalse();
    }
}
