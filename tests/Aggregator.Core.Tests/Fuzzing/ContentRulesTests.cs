using Aggregator.Testing.Fuzzing;

namespace Aggregator.Core.Tests.Fuzzing;

/// <summary>The judge of the fuzz run sees what it is there for.</summary>
public sealed class ContentRulesTests
{
    [Theory]
    [InlineData("<p>a <a href=\"https://a.example/\">b</a></p>", null)]
    [InlineData("<img src=\"http://a.example/1.png\" alt=\"<script>\">", null)]
    [InlineData("<a href=\"mailto:a@b.example\">a</a>", null)]
    [InlineData("&lt;script&gt;", null)]
    [InlineData("<p><script>x</script>", "content holds <script>")]
    [InlineData("<svg><a href=\"https://a.example/\"></a></svg>", "content holds <svg>")]
    [InlineData("<body onload=\"x\">", "content gives <body> attributes")]
    [InlineData("<img src=\"https://a.example/\" onerror=x>", "content holds the attribute onerror")]
    [InlineData("<p style=\"color:red\">", "content holds the attribute style")]
    [InlineData("<a href=\"javascript:x\">", "content holds a URL in href that is not absolute or of another scheme")]
    [InlineData("<a href=\" java&#10;script:x\">", "content holds a URL in href that is not absolute or of another scheme")]
    [InlineData("<img src=\"/a.png\">", "content holds a URL in src that is not absolute or of another scheme")]
    [InlineData("<img src=\"data:image/png;base64,AA\">", "content holds a URL in src that is not absolute or of another scheme")]
    public void Check_Content_IsJudged(string content, string? expected) => ContentRules.Check(content).ShouldBe(expected);
}
